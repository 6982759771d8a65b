@NullMarked
package io.whence.api.importing;

import org.jspecify.annotations.NullMarked;
