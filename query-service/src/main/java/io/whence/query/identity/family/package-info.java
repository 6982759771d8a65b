/** The families of teams, members and tokens. */
@NullMarked
package io.whence.query.identity.family;

import org.jspecify.annotations.NullMarked;
