@NullMarked
package io.whence.api.member;

import org.jspecify.annotations.NullMarked;
