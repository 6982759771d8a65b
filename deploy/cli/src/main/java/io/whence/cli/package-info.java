/** The command line: a client of the API like any other. */
@NullMarked
package io.whence.cli;

import org.jspecify.annotations.NullMarked;
