package argosy.administration.departments;

import argosy.department.Problem;

/**
 * How much may come out of one file, whatever the lengths in it say. Counts while it is unpacked, over the file and what
 * is packed inside.
 */
final class Budget {

    /** Bytes of a file that is handed in. */
    static final long FILE = 100L << 20;

    static final int ENTRIES = 20_000;

    private static final long UNPACKED = 400L << 20;
    private static final long UNSUSPICIOUS = 10L << 20;
    private static final int RATIO = 100;

    private final long file;
    private long unpacked;
    private int entries;

    Budget(long fileBytes) {
        this.file = fileBytes;
        if (fileBytes > FILE) {
            throw tooLarge();
        }
    }

    static Problem tooLarge() {
        return Refused.file(
                "The file is larger than " + (FILE >> 20) + " MiB, which no department is.",
                "文件超过 " + (FILE >> 20) + " MiB，部门文件不会这么大。");
    }

    void entries(int more) {
        entries += more;
        if (entries > ENTRIES) {
            throw tooManyEntries();
        }
    }

    void unpacked(long more) {
        unpacked += more;
        if (unpacked > UNPACKED || unpacked > UNSUSPICIOUS && unpacked > RATIO * file) {
            throw Refused.file(
                    "The file unpacks to far more than a department needs: it may hold at most " + (UNPACKED >> 20)
                            + " MiB, and at most " + RATIO + " times its own size.",
                    "文件解压后过大：最多 " + (UNPACKED >> 20) + " MiB，且不超过文件本身的 " + RATIO + " 倍。");
        }
    }

    static Problem tooManyEntries() {
        return Refused.file(
                "The file holds more than " + ENTRIES + " entries, which no department does.",
                "文件包含超过 " + ENTRIES + " 个条目，部门文件不会这么多。");
    }
}
