/** What all commands have in common on their way to an aggregate. */
@NullMarked
package io.whence.command.runtime.bus;

import org.jspecify.annotations.NullMarked;
