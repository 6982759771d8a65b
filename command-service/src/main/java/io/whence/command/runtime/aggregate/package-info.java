/** What all aggregates have in common: access, authorization, idempotency and versions. */
@NullMarked
package io.whence.command.runtime.aggregate;

import org.jspecify.annotations.NullMarked;
