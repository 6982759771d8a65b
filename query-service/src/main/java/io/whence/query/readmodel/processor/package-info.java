/** The processors that keep read models up to date, and their health and metrics. */
@NullMarked
package io.whence.query.readmodel.processor;

import org.jspecify.annotations.NullMarked;
