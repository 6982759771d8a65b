/** Who is known, in which team, in which role, and with which tokens: what every read is checked against. */
@NullMarked
package io.whence.query.access;

import org.jspecify.annotations.NullMarked;
