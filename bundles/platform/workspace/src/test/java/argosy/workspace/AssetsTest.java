package argosy.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AssetsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Files.createDirectories(folder.resolve("shell"));
        Files.writeString(folder.resolve("shell/app.js"), "export const sail = 1");
    }

    @Test
    void otherContentHasOtherAddressesAndTheSameHasTheSame() throws Exception {
        Assets before = assets();
        assertThat(assets().base()).isEqualTo(before.base());
        Files.writeString(folder.resolve("shell/app.js"), "export const sail = 2");
        Assets after = assets();
        assertThat(after.base()).isNotEqualTo(before.base());
        assertThat(after.find(before.base() + "shell/app.js")).isEmpty();
        assertThat(after.find(after.base() + "shell/app.js"))
                .hasValueSatisfying(file -> assertThat(file.plain()).asString().isEqualTo("export const sail = 2"));
    }

    @Test
    void aFileThatBrowsersWouldNotUnderstandIsRefusedAtOnce() throws Exception {
        Files.writeString(folder.resolve("shell/notes.docx"), "?");
        assertThatThrownBy(this::assets).hasMessage("No media type for shell/notes.docx");
    }

    private Assets assets() {
        return Assets.of(WorkspaceFiles.in(folder));
    }
}
