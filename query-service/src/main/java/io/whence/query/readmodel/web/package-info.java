/** What all reads over HTTP have in common. */
@NullMarked
package io.whence.query.readmodel.web;

import org.jspecify.annotations.NullMarked;
