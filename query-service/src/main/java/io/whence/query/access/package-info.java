@NullMarked
package io.whence.query.access;

import org.jspecify.annotations.NullMarked;
