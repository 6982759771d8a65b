package io.whence.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a parameter that is there without a value: Spring takes a number that was left blank for one that was not sent. */
final class BlankParameterFilter implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (BearerTokenFilter.isRead(request)) {
            request.getParameterMap().forEach((name, values) -> {
                for (var value : values) {
                    if (value.isBlank()) {
                        throw RequestProblemException.badParameter(name, "a value, or nothing at all.");
                    }
                }
            });
        }
        return true;
    }
}
