@NullMarked
package io.whence.query.search.language;

import org.jspecify.annotations.NullMarked;
