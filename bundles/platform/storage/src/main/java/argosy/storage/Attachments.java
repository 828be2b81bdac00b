package argosy.storage;

import argosy.department.Attachment;
import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Register;
import argosy.department.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Files of records: the row in the database, the content in a folder under the row's id.
 *
 * <p>Until its row is committed a file's name ends in {@code .pending}. Whatever a crash left pending is put right when
 * the database is opened: with a row it is a file, without one it is removed.
 */
final class Attachments {

    private static final long LARGEST = 20L * 1024 * 1024;
    private static final int LONGEST_NAME = 255;
    private static final String PENDING = ".pending";

    /** A folder that is there while an archive is taken. */
    static final String REMOVED = ".removed";

    private static final String COLUMNS = "id, file_name, media_type, size, sha256, made_at, by_user";

    private final Transactions transactions;
    private final Path folder;

    /** @param alone whether nobody else adds files at this moment, so that what is pending was left behind */
    Attachments(Transactions transactions, Path folder, boolean alone) {
        this.transactions = transactions;
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            if (alone) {
                settlePending();
            }
        } catch (IOException e) {
            throw new StorageFailure("The folder " + folder + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    Attachment add(Caller by, Register<?> register, long recordId, String fileName, String mediaType, InputStream in) {
        String given = cleaned(fileName);
        FileType type = FileType.of(mediaType, given);
        String name = cleaned(type.named(given));
        long id = transactions.ids().next();
        Path pending = folder.resolve(id + PENDING);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = write(new DigestInputStream(in, digest), pending);
            type.check(pending);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Attachment attachment = transactions.write(by, tx -> {
                tx.target(register, recordId);
                Attachment added = new Attachment(id, name, type.mediaType(), size, sha256, tx.now(), by.username());
                insert(tx.connection(), register.name(), recordId, added);
                tx.remark(register, recordId, "attached", name);
                return added;
            });
            Files.move(pending, folder.resolve(String.valueOf(id)), StandardCopyOption.ATOMIC_MOVE);
            return attachment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            removeIfUnknown(pending);
        }
    }

    List<Attachment> of(Register<?> register, long recordId) {
        return transactions.run(connection -> select(connection, register.name(), recordId));
    }

    InputStream open(Register<?> register, long recordId, long id) {
        find(register, recordId, id);
        try {
            return Files.newInputStream(folder.resolve(String.valueOf(id)));
        } catch (NoSuchFileException e) {
            return openPending(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Caller by, Register<?> register, long recordId, long id) {
        transactions.write(by, tx -> {
            tx.target(register, recordId);
            String name = select(tx.connection(), register.name(), recordId).stream()
                    .filter(a -> a.id() == id)
                    .findFirst()
                    .orElseThrow(() -> unknown(id))
                    .fileName();
            try (PreparedStatement delete =
                    tx.connection().prepareStatement("delete from argosy_attachments where id = ?")) {
                delete.setLong(1, id);
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
            tx.remark(register, recordId, "detached", name);
            tx.afterCommit(() -> discard(folder, id));
            return null;
        });
    }

    /** Removes the files of a record that is removed itself; the content goes after the commit. */
    static void removeAll(OpenTransaction transaction, Path folder, String collection, long recordId)
            throws SQLException {
        List<Attachment> attached = select(transaction.connection(), collection, recordId);
        if (attached.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = transaction
                .connection()
                .prepareStatement("delete from argosy_attachments where collection = ? and record_id = ?")) {
            delete.setString(1, collection);
            delete.setLong(2, recordId);
            delete.executeUpdate();
        }
        transaction.afterCommit(() -> attached.forEach(attachment -> discard(folder, attachment.id())));
    }

    /** Between the commit of a row and the file's last name there is a moment. */
    private InputStream openPending(long id) {
        try {
            return Files.newInputStream(folder.resolve(id + PENDING));
        } catch (NoSuchFileException e) {
            try {
                return Files.newInputStream(folder.resolve(String.valueOf(id)));
            } catch (IOException gone) {
                throw unknown(id);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void find(Register<?> register, long recordId, long id) {
        if (of(register, recordId).stream().noneMatch(a -> a.id() == id)) {
            throw unknown(id);
        }
    }

    private static long write(InputStream in, Path file) throws IOException {
        long size = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw new Problem(
                            413,
                            "file-too-large",
                            Text.of("A file may have up to 20 MiB.", "单个文件最大 20 MiB。"),
                            List.of(),
                            Map.of("limit", LARGEST));
                }
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        if (size == 0) {
            throw Problem.invalid("content", "the file is empty", "文件为空");
        }
        return size;
    }

    /** A name without folders and characters that do not show, shortened but with its ending. */
    static String cleaned(String fileName) {
        String name = fileName == null ? "" : fileName;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069]", "").strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "file";
        }
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST_NAME - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    private static void insert(Connection connection, String collection, long recordId, Attachment attachment) {
        try (PreparedStatement insert = connection.prepareStatement("insert into argosy_attachments (id, collection,"
                + " record_id, file_name, media_type, size, sha256, made_at, by_user)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, attachment.id());
            insert.setString(2, collection);
            insert.setLong(3, recordId);
            insert.setString(4, attachment.fileName());
            insert.setString(5, attachment.mediaType());
            insert.setLong(6, attachment.size());
            insert.setString(7, attachment.sha256());
            insert.setTimestamp(8, ColumnType.timestamp(attachment.at()));
            insert.setString(9, attachment.by());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static List<Attachment> select(Connection connection, String collection, long recordId) {
        List<Attachment> attachments = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                + " from argosy_attachments where collection = ? and record_id = ? order by id desc"
                + " fetch first 1000 rows only")) {
            select.setString(1, collection);
            select.setLong(2, recordId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    attachments.add(new Attachment(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getString(5),
                            ColumnType.instant(row, 6),
                            row.getString(7)));
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        return attachments;
    }

    /** While an archive is taken, which may be of a moment before, content is only put away. */
    private static void discard(Path folder, long id) {
        Path file = folder.resolve(String.valueOf(id));
        Path removed = folder.resolve(REMOVED);
        try {
            if (Files.isDirectory(removed)) {
                Files.move(file, removed.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            deleted(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleted(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After a failure: the row tells whether the transaction was committed, even when the answer got lost. */
    private void removeIfUnknown(Path pending) {
        try {
            if (Files.exists(pending)) {
                settle(pending);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void settlePending() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + PENDING)) {
            for (Path file : files) {
                settle(file);
            }
        }
    }

    private void settle(Path pending) throws IOException {
        String id = pending.getFileName().toString().replace(PENDING, "");
        boolean known = transactions.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id from argosy_attachments where id = ?")) {
                select.setLong(1, Long.parseLong(id));
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
        if (known) {
            Files.move(pending, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.delete(pending);
        }
    }

    private static Problem unknown(long id) {
        return Problem.notFound(Text.of("the files of this record", "该记录的附件"), id);
    }
}
