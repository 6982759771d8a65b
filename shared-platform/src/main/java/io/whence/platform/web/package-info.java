@NullMarked
package io.whence.platform.web;

import org.jspecify.annotations.NullMarked;
