package io.whence.api.event;

/**
 * Anything that can be recorded. Each family has a sealed interface of its own, and all of them are permitted here, so that a
 * switch over events is exhaustive and a new family breaks compilation where every family must be answered for.
 */
public sealed interface Event
        permits AnswerEvent,
                BoardEvent,
                CalendarEvent,
                CommentEvent,
                ImportEvent,
                ListEvent,
                MemberEvent,
                QuestionEvent,
                TaskEvent,
                TeamEvent,
                TokenEvent {

    /** The id of the aggregate whose stream the event belongs to. */
    String aggregateId();
}
