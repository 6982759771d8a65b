package io.whence.query.timeline;

/** Names the timelines an event can stand in. */
final class Streams {

    private Streams() {}

    static String ofTeam(String teamId) {
        return "team:" + teamId;
    }

    static String ofMember(String memberId) {
        return "member:" + memberId;
    }

    static String ofPost(String postId) {
        return "post:" + postId;
    }
}
