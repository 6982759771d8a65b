/** Who may see which question, answer, comment or task, and what all of them have in common. */
@NullMarked
package io.whence.query.visibility;

import org.jspecify.annotations.NullMarked;
