@NullMarked
package io.whence.query.timeline;

import org.jspecify.annotations.NullMarked;
