package io.whence.query.timeline;

import io.whence.platform.web.RequestProblemException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads a {@link TimelineRequest} from the query string. Spring would, too, but looks up the annotations of every parameter each time, which takes
 * about as long as reading the page.
 */
final class TimelineRequestArgumentResolver implements HandlerMethodArgumentResolver {

    private static final RecordComponent[] PARAMETERS = TimelineRequest.class.getRecordComponents();
    private static final Constructor<TimelineRequest> REQUEST = constructor();

    /** Has it read. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring implements WebMvcConfigurer {

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new TimelineRequestArgumentResolver());
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == TimelineRequest.class;
    }

    @Override
    public TimelineRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest http,
            @Nullable WebDataBinderFactory binders) {
        var values = Arrays.stream(PARAMETERS)
                .map(component -> value(component, http.getParameterValues(component.getName())))
                .toArray();
        try {
            return REQUEST.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("any values make a request", e);
        }
    }

    private static @Nullable Object value(RecordComponent component, String @Nullable [] values) {
        if (values == null) {
            return null;
        }
        var value = String.join(",", values);
        return component.getType() == Integer.class ? number(component.getName(), value) : value;
    }

    private static Integer number(String name, String value) {
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException _) {
            throw RequestProblemException.badParameter(name, "a whole number.");
        }
    }

    private static Constructor<TimelineRequest> constructor() {
        try {
            return TimelineRequest.class.getDeclaredConstructor(
                    Arrays.stream(PARAMETERS).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has it", e);
        }
    }
}
