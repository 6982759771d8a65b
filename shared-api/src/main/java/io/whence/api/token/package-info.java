@NullMarked
package io.whence.api.token;

import org.jspecify.annotations.NullMarked;
