package io.whence.command.importing.stackexchange;

import io.whence.command.importing.ImportLedger;
import io.whence.command.importing.ImportProgress;
import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import io.whence.command.importing.stackexchange.xml.XmlRow;
import io.whence.command.importing.stackexchange.xml.XmlRowReader;
import io.whence.command.runtime.staging.StagingDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings the rows of all files into the staging database, and enters in the ledger those that no event can come of. */
final class DumpStager {

    private final StagingDatabase staging;
    private final ImportLedger ledger;
    private final ImportProgress progress;
    private final XmlRowReader reader;

    DumpStager(StagingDatabase staging, ImportLedger ledger, ImportProgress progress) {
        this.staging = staging;
        this.ledger = ledger;
        this.progress = progress;
        this.reader = new XmlRowReader(progress);
    }

    void stage(Path folder) throws IOException {
        long all = 0;
        for (DumpSourceFile source : DumpSourceFile.values()) {
            var file = folder.resolve(source.fileName());
            all += Files.exists(file) ? Files.size(file) : 0;
        }
        long done = 0;
        for (DumpSourceFile source : DumpSourceFile.values()) {
            var file = folder.resolve(source.fileName());
            if (Files.exists(file)) {
                read(source, file);
                done += Files.size(file);
                progress.rowsTotal(done == 0 ? 0 : (long) (progress.rowsRead() * ((double) all / done)));
            }
        }
    }

    private void read(DumpSourceFile source, Path file) throws IOException {
        reader.read(
                source,
                file,
                row -> {
                    ledger.read(source.fileName());
                    long id = row.requiredNumber("Id");
                    if (!take(source, id, row)) {
                        ledger.skipped(source.fileName(), StackExchangeLosses.REPEATED_ID, source.id(id));
                    }
                },
                line -> ledger.skipped(
                        source.fileName(), StackExchangeLosses.MALFORMED_ROW, source.fileName() + " line " + line));
    }

    /** Returns false when there is a row of that id already. */
    private boolean take(DumpSourceFile source, long id, XmlRow row) throws XmlRow.Malformed {
        return switch (source) {
            case USERS -> user(id, row);
            case POSTS -> post(id, row);
            case POST_HISTORY -> history(id, row);
            case VOTES -> vote(id, row);
            case COMMENTS -> comment(id, row);
            case POST_LINKS -> link(id, row);
            case TAGS -> {
                ledger.skipped(source.fileName(), StackExchangeLosses.TAGS, source.id(id));
                yield true;
            }
            case BADGES -> {
                ledger.skipped(source.fileName(), StackExchangeLosses.BADGES, source.id(id));
                yield true;
            }
        };
    }

    private boolean user(long id, XmlRow row) throws XmlRow.Malformed {
        return staging.change(
                        "INSERT OR IGNORE INTO users VALUES (?,?,?)",
                        id,
                        row.text("DisplayName"),
                        row.time("CreationDate"))
                == 1;
    }

    private boolean post(long id, XmlRow row) throws XmlRow.Malformed {
        return staging.change(
                        "INSERT OR IGNORE INTO posts VALUES (?,?,?,?,?,?,?,?,?,?,?,NULL,NULL)",
                        id,
                        row.requiredNumber("PostTypeId"),
                        row.number("ParentId"),
                        row.requiredTime("CreationDate"),
                        row.text("Title"),
                        row.text("Tags"),
                        row.text("Body"),
                        row.number("OwnerUserId"),
                        row.text("OwnerDisplayName"),
                        row.number("AcceptedAnswerId"),
                        row.time("ClosedDate"))
                == 1;
    }

    private boolean history(long id, XmlRow row) throws XmlRow.Malformed {
        long type = row.requiredNumber("PostHistoryTypeId");
        int part = PostHistoryType.part(type);
        if (part == 0) {
            ledger.skipped(
                    DumpSourceFile.POST_HISTORY.fileName(),
                    StackExchangeLosses.historyType(type),
                    DumpSourceFile.POST_HISTORY.id(id));
            return true;
        }
        var guid = row.text("RevisionGUID");
        return staging.change(
                        "INSERT OR IGNORE INTO history VALUES (?,?,?,?,?,?,?,?,?,?)",
                        id,
                        part,
                        type,
                        row.requiredNumber("PostId"),
                        guid == null ? "row/" + id : guid,
                        row.requiredTime("CreationDate"),
                        row.number("UserId"),
                        row.text("UserDisplayName"),
                        row.text("Comment"),
                        row.text("Text"))
                == 1;
    }

    private boolean vote(long id, XmlRow row) throws XmlRow.Malformed {
        long type = row.requiredNumber("VoteTypeId");
        if (type < VoteRowFacts.ACCEPTED || type > VoteRowFacts.DOWN) {
            ledger.skipped(
                    DumpSourceFile.VOTES.fileName(), StackExchangeLosses.voteType(type), DumpSourceFile.VOTES.id(id));
            return true;
        }
        return staging.change(
                        "INSERT OR IGNORE INTO votes VALUES (?,?,?,?)",
                        id,
                        type,
                        row.requiredNumber("PostId"),
                        row.requiredTime("CreationDate"))
                == 1;
    }

    private boolean comment(long id, XmlRow row) throws XmlRow.Malformed {
        return staging.change(
                        "INSERT OR IGNORE INTO comments VALUES (?,?,?,?,?,?,?)",
                        id,
                        row.requiredNumber("PostId"),
                        row.requiredTime("CreationDate"),
                        row.number("UserId"),
                        row.text("UserDisplayName"),
                        row.requiredText("Text"),
                        row.number("Score"))
                == 1;
    }

    private boolean link(long id, XmlRow row) throws XmlRow.Malformed {
        long type = row.requiredNumber("LinkTypeId");
        if (type != QuestionLinkFacts.LINKED && type != QuestionLinkFacts.DUPLICATE) {
            ledger.skipped(
                    DumpSourceFile.POST_LINKS.fileName(),
                    StackExchangeLosses.LINK_TYPE,
                    DumpSourceFile.POST_LINKS.id(id));
            return true;
        }
        return staging.change(
                        "INSERT OR IGNORE INTO links VALUES (?,?,?,?,?)",
                        id,
                        type,
                        row.requiredNumber("PostId"),
                        row.requiredNumber("RelatedPostId"),
                        row.requiredTime("CreationDate"))
                == 1;
    }
}
