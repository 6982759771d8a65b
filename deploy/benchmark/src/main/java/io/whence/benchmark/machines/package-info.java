/** The servers that several machines share, bare: what they take without Whence in front of them. */
@NullMarked
package io.whence.benchmark.machines;

import org.jspecify.annotations.NullMarked;
