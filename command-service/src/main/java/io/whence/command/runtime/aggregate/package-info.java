/** The base of all aggregates: access, authorization, idempotency and versions. */
@NullMarked
package io.whence.command.runtime.aggregate;

import org.jspecify.annotations.NullMarked;
