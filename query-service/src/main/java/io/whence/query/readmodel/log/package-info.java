/** The event log as read models follow it. */
@NullMarked
package io.whence.query.readmodel.log;

import org.jspecify.annotations.NullMarked;
