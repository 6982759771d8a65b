@NullMarked
package io.whence.query.questions;

import org.jspecify.annotations.NullMarked;
