@NullMarked
package io.whence.api.team;

import org.jspecify.annotations.NullMarked;
