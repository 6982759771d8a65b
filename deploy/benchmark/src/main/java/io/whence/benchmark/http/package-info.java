/** The load: a lean HTTP/1.1 client, the same for every server, so that it is not the limit itself. */
@NullMarked
package io.whence.benchmark.http;

import org.jspecify.annotations.NullMarked;
