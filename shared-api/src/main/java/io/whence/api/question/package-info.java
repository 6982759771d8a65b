@NullMarked
package io.whence.api.question;

import org.jspecify.annotations.NullMarked;
