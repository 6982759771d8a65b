package io.whence.command.runtime.http;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.whence.api.id.MemberId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TypeIds;
import io.whence.api.text.FieldUpdate;
import io.whence.command.runtime.directory.EventSourcedTokenAuthenticator;
import io.whence.command.runtime.directory.IdentityDirectory;
import io.whence.platform.web.AttemptLimit;
import io.whence.platform.web.BearerTokenFilter;
import io.whence.platform.web.RequestFilterOrder;
import io.whence.platform.web.SharedWebConfiguration;
import io.whence.platform.web.budget.BudgetConfiguration;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.module.SimpleModule;

/** The command side's doors: who is let in, and what a controller gets to see of a request. */
@Configuration(proxyBeanMethods = false)
@Import({SharedWebConfiguration.class, BudgetConfiguration.class})
class CommandWebConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(CommandRequest.class)
                .replaceWithClass(SubjectId.class, String.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandRequestArgumentResolver());
    }

    /** In a path, a team is named by its slug or its id, a member by their handle or their id. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class,
                TeamId.class,
                text -> TypeIds.isValid(TeamId.PREFIX, text) ? new TeamId(text) : TeamId.ofSlug(text));
        registry.addConverter(String.class, MemberId.class, CommandRequest::member);
    }

    @Bean
    JsonMapperBuilderCustomizer partialChanges() {
        return json -> json.addModule(new SimpleModule().addDeserializer(FieldUpdate.class, new FieldUpdateReader()));
    }

    @Bean
    EventSourcedTokenAuthenticator commandAuthenticator(IdentityDirectory directory) {
        return new EventSourcedTokenAuthenticator(directory);
    }

    @Bean
    FilterRegistrationBean<BearerTokenFilter> commandBearerFilter(
            EventSourcedTokenAuthenticator commandAuthenticator,
            AttemptLimit attempts,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var filter = new FilterRegistrationBean<>(new BearerTokenFilter(
                commandAuthenticator, request -> !BearerTokenFilter.isRead(request), attempts, problems));
        filter.setOrder(RequestFilterOrder.AUTHENTICATION);
        return filter;
    }

    @Bean
    FilterRegistrationBean<IdempotencyKeyFilter> keyedRequests() {
        var filter = new FilterRegistrationBean<>(new IdempotencyKeyFilter());
        filter.setOrder(RequestFilterOrder.IDEMPOTENCY);
        return filter;
    }

    /** Says in the API's description what every write can carry. */
    @Bean
    OperationCustomizer commandHeaders() {
        return (operation, handler) -> {
            if (Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == CommandRequest.class)) {
                operation.addParametersItem(header(
                        CommandRequest.KEY_HEADER, "Makes retrying safe; up to 200 printable ASCII characters."));
                operation.addParametersItem(
                        header("If-Match", "The ETag of the version to change; 412 when it has moved on."));
                operation.addParametersItem(
                        header("Whence-On-Behalf-Of", "The member a service or an agent acts for: an id or a handle."));
            }
            return operation;
        };
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.setName(name);
        header.setDescription(description);
        header.setSchema(new StringSchema());
        return header;
    }
}
