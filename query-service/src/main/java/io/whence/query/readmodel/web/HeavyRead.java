package io.whence.query.readmodel.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A mark of a handler whose work may grow with what was recorded: it folds a history, compares two states, searches. Such are run by a few
 * threads of the operating system's, a few at a time for one member, and until a deadline ({@link HeavyReadAdapter}).
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HeavyRead {}
