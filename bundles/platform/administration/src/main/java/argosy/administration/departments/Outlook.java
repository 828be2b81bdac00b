package argosy.administration.departments;

import argosy.department.Text;
import argosy.host.Offer;
import argosy.storage.Archives;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.osgi.framework.Bundle;

/** What an installation or an upgrade would bring, found by trying it aside. */
record Outlook(Installation here, Archives archives) {

    private static final Offer NOTHING = new Offer(List.of(), List.of(), List.of(), List.of(), List.of());

    List<Text> install(Installing.Chosen chosen) {
        DepartmentFile file = chosen.file();
        List<Text> effects = new ArrayList<>();
        effects.add(Text.of(
                file.title().en() + " (" + file.name() + ") " + file.version() + " is installed and started.",
                "安装并启动“" + file.title().zh() + "”（" + file.name() + "）" + file.version() + "。"));
        if (archives.holdsData(file.name())) {
            effects.add(Text.of("The data that it left here is adopted.", "沿用该部门此前保留的数据。"));
        }
        migrations(effects, file.migrations());
        compare(effects, NOTHING, trial(chosen));
        effects.add(Text.of(
                "It takes " + Room.text(file.bytes()) + " on disk and its data.",
                "占用磁盘 " + Room.text(file.bytes()) + "，另加数据。"));
        return effects;
    }

    List<Text> upgrade(InstalledRecord.Entry before, Installing.Chosen chosen) {
        DepartmentFile file = chosen.file();
        List<Text> effects = new ArrayList<>();
        boolean stopped = before.state() == InstalledRecord.State.STOPPED;
        effects.add(
                stopped
                        ? Text.of(
                                "Version " + file.version() + " takes the place of version " + before.version()
                                        + "; the department stays stopped.",
                                "版本 " + file.version() + " 取代版本 " + before.version() + "，部门保持停止状态。")
                        : Text.of(
                                "Version " + file.version() + " starts beside version " + before.version()
                                        + ", takes over its requests, and is watched for "
                                        + here.watch().toSeconds() + " s before the old one leaves.",
                                "版本 " + file.version() + " 与版本 " + before.version() + " 并行启动并接管请求，观察 "
                                        + here.watch().toSeconds() + " 秒后旧版本退出。"));
        List<String> fresh = new ArrayList<>(file.migrations());
        here.shelf()
                .find(before.name(), before.version(), before.sha256())
                .ifPresent(old -> fresh.removeAll(old.migrations()));
        migrations(effects, fresh);
        compare(
                effects,
                stopped ? NOTHING : here.lifecycle().offer(before.name()).orElse(NOTHING),
                trial(chosen));
        return effects;
    }

    /** @throws argosy.host.NotTakenOver with the reason when it does not start */
    private Offer trial(Installing.Chosen chosen) {
        Bundle bundle = here.bundle(chosen.file());
        try {
            Installing.refuseWhereOthersRestart(here, bundle);
            return here.lifecycle().trial(bundle);
        } finally {
            here.bundles().uninstall(bundle);
        }
    }

    private static void migrations(List<Text> effects, List<String> scripts) {
        if (!scripts.isEmpty()) {
            String names = String.join(", ", scripts);
            effects.add(Text.of("Its database is changed by " + names + ".", "数据库执行迁移脚本：" + names + "。"));
        }
    }

    private static void compare(List<Text> effects, Offer before, Offer after) {
        compare(effects, "roles", "角色", before.roles(), after.roles());
        compare(effects, "jobs", "定时任务", before.jobs(), after.jobs());
        compare(effects, "collections", "集合", before.collections(), after.collections());
        compare(effects, "published events", "发布的事件", before.publishes(), after.publishes());
        compare(effects, "events listened to", "订阅的事件", before.listens(), after.listens());
    }

    private static void compare(List<Text> effects, String en, String zh, List<String> before, List<String> after) {
        TreeSet<String> added = new TreeSet<>(after);
        before.forEach(added::remove);
        if (!added.isEmpty()) {
            String names = String.join(", ", added);
            effects.add(Text.of("New " + en + ": " + names + ".", "新增" + zh + "：" + names + "。"));
        }
        TreeSet<String> removed = new TreeSet<>(before);
        after.forEach(removed::remove);
        if (!removed.isEmpty()) {
            String names = String.join(", ", removed);
            effects.add(Text.of("No longer there, " + en + ": " + names + ".", "不再提供的" + zh + "：" + names + "。"));
        }
    }
}
