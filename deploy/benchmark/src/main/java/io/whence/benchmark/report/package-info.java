/** What was measured, as a table for people and as JSON for programs. */
@NullMarked
package io.whence.benchmark.report;

import org.jspecify.annotations.NullMarked;
