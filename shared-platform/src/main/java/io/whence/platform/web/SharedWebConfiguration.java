package io.whence.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.type.LogicalType;

/** The web configuration that both services share; each imports it. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProblemExceptionHandler.class,
    OpenApiDescription.class,
    ContainerErrorConfiguration.class,
    CrossOriginConfiguration.class
})
public class SharedWebConfiguration implements WebMvcConfigurer {

    private static final List<Class<?>> KNOWN = List.of(
            ByteArrayHttpMessageConverter.class,
            StringHttpMessageConverter.class,
            ResourceHttpMessageConverter.class,
            JacksonJsonHttpMessageConverter.class);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgumentResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new BlankParameterFilter());
    }

    /** One parser reads what is sent; whatever else the class path has would be a lenient one beside it. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(
                all -> all.removeIf(one -> KNOWN.stream().noneMatch(known -> known.isInstance(one))));
    }

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders() {
        return ordered(new SecurityHeadersFilter(), RequestFilterOrder.ANSWER_HEADERS);
    }

    @Bean
    FilterRegistrationBean<RequestBodyLimit> bodyLimit(ObjectProvider<UploadRequests> uploads) {
        return ordered(
                new RequestBodyLimit(request -> uploads.stream().anyMatch(upload -> upload.includes(request))),
                RequestFilterOrder.BODY_LIMIT);
    }

    private static <T extends Filter> FilterRegistrationBean<T> ordered(T filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    /** Strict in what is read: a misspelt field is told, not passed over. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json -> json.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS));
    }
}
