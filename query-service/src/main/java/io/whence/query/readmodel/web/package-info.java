/** The handling that all reads over HTTP share. */
@NullMarked
package io.whence.query.readmodel.web;

import org.jspecify.annotations.NullMarked;
