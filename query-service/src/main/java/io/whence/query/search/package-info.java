@NullMarked
package io.whence.query.search;

import org.jspecify.annotations.NullMarked;
