package io.whence.command.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of importing that a server is set to.
 *
 * @param maxUpload the size of an archive
 * @param maxUnpacked the size of what is in an archive, together
 * @param concurrent how many imports may run at a time
 */
@ConfigurationProperties("whence.imports")
record ImportSettings(
        @DefaultValue("2GB") DataSize maxUpload,
        @DefaultValue("8GB") DataSize maxUnpacked,
        @DefaultValue("2") int concurrent) {}
