package io.whence.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API's description of itself: an OpenAPI 3.1 document, and a page to browse it. Both are open to everybody. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String DOCUMENT = "/api/v1/openapi.json";
    private static final String PAGE = "/api/v1/docs";
    /** Where the page sends the browser, and what it loads from there. */
    private static final String PAGE_FILES = "/api/v1/swagger-ui/";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    static boolean isPublic(String path) {
        return path.equals(DOCUMENT) || path.startsWith(DOCUMENT + "/") || isPage(path);
    }

    /** Whether it is a part of the page that shows the description. */
    static boolean isPage(String path) {
        return path.equals(PAGE) || path.startsWith(PAGE + "/") || path.startsWith(PAGE_FILES);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Whence")
                        .version("v1")
                        .description("Remembers how a team came to know what it knows.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
