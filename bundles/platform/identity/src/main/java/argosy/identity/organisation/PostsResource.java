package argosy.identity.organisation;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Posts of the organisation (PLT-15, PLT-18). */
@Path("posts")
public final class PostsResource extends OrganisationResource<Post> {

    private static final Pattern PERSONAL = Pattern.compile(
            "年龄|周岁|\\d+\\s*岁|性别|[男女]性|限[男女]|已婚|未婚|婚姻|婚育|\\b(age|aged|years old|gender|male|female|married|marital)\\b",
            Pattern.CASE_INSENSITIVE);

    public PostsResource(Database database, Organisation organisation) {
        super(database, Post.REGISTER, organisation);
    }

    @Override
    protected Stored<Post> create(Transaction transaction, Post post) {
        changes(transaction).post(null, post);
        return file(transaction, transaction.insert(register, post), post.unitCode());
    }

    @Override
    protected Stored<Post> change(Transaction transaction, Stored<Post> before, Post after) {
        changes(transaction).post(before.value(), after);
        return file(transaction, transaction.update(register, before, after), after.unitCode());
    }

    @Override
    protected void remove(Transaction transaction, Stored<Post> record) {
        changes(transaction);
        transaction.delete(register, record);
    }

    /** Warns of requirements on age, gender or marital status (LEG-04). */
    @Override
    protected List<Stored<Post>> expand(List<Stored<Post>> items) {
        return items.stream()
                .map(item -> asksForPersonalTraits(item.value())
                        ? item.with(
                                "warnings",
                                List.of(Text.of(
                                        "Age, gender and marital status are no lawful requirements of a post; state experience"
                                                + " and skills instead.",
                                        "不得以年龄、性别、婚姻状况作为岗位要求，请改写为经验与技能。")))
                        : item)
                .toList();
    }

    static boolean asksForPersonalTraits(Post post) {
        return PERSONAL.matcher(post.title()).find()
                || post.qualifications() != null
                        && PERSONAL.matcher(post.qualifications()).find();
    }
}
