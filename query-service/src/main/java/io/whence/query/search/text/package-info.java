@NullMarked
package io.whence.query.search.text;

import org.jspecify.annotations.NullMarked;
