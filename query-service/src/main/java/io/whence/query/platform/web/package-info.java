@NullMarked
package io.whence.query.platform.web;

import org.jspecify.annotations.NullMarked;
