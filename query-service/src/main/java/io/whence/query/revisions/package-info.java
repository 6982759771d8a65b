@NullMarked
package io.whence.query.revisions;

import org.jspecify.annotations.NullMarked;
