/** The least that could answer the same request: what Whence's commands are compared with. */
@NullMarked
package io.whence.benchmark.bare;

import org.jspecify.annotations.NullMarked;
