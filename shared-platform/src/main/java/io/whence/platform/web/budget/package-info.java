/** The budget of each caller: how much one of them may ask of a server that others use, too. */
@NullMarked
package io.whence.platform.web.budget;

import org.jspecify.annotations.NullMarked;
