package io.whence.command.importing.stackexchange.xml;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The row a reader is at; an absent attribute is a column without a value. */
public final class XmlRow {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private final XMLStreamReader reader;

    XmlRow(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Thrown by a column that does not hold what it must. */
    public static final class Malformed extends Exception {

        Malformed(String column) {
            super(column, null, false, false);
        }
    }

    public @Nullable String text(String column) {
        return reader.getAttributeValue(null, column);
    }

    public @Nullable Long number(String column) throws Malformed {
        var value = text(column);
        if (value == null) {
            return null;
        }
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw new Malformed(column);
        }
    }

    public long requiredNumber(String column) throws Malformed {
        var value = number(column);
        if (value == null) {
            throw new Malformed(column);
        }
        return value;
    }

    public String requiredText(String column) throws Malformed {
        var value = text(column);
        if (value == null) {
            throw new Malformed(column);
        }
        return value;
    }

    /** Epoch milliseconds of a time that is in UTC without saying so. */
    public @Nullable Long time(String column) throws Malformed {
        var value = text(column);
        if (value == null) {
            return null;
        }
        try {
            var time = LocalDateTime.parse(value);
            if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                throw new Malformed(column);
            }
            return time.toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException e) {
            throw new Malformed(column);
        }
    }

    public long requiredTime(String column) throws Malformed {
        var value = time(column);
        if (value == null) {
            throw new Malformed(column);
        }
        return value;
    }
}
