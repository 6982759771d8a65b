/** What is written: texts, requests and histories that are the same for the same seed. */
@NullMarked
package io.whence.benchmark.workload;

import org.jspecify.annotations.NullMarked;
