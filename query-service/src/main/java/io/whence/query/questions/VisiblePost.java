package io.whence.query.questions;

/**
 * A question, answer or comment the caller may see.
 *
 * @param title its question's
 */
public record VisiblePost(String id, String questionId, String title) {}
