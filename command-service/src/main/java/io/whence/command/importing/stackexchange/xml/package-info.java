/** The XML rows of a dump. */
@NullMarked
package io.whence.command.importing.stackexchange.xml;

import org.jspecify.annotations.NullMarked;
