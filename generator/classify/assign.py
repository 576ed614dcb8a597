"""Classification: papers and a vocabulary in, labels out."""

from collections.abc import Iterable

from generator.classify.filling import filled
from generator.classify.keywords import keyword_tags
from generator.classify.labels import Labels
from generator.classify.related import related
from generator.classify.tags import MOST, capped, mentions, ranked, tag_book
from generator.classify.topics import TopicChooser
from generator.classify.vocabulary import Vocabulary
from generator.classify.wording import wording_of
from generator.records import Paper


def classify(papers: Iterable[Paper], vocabulary: Vocabulary) -> Labels:
    """Return the labels of papers, which may come in any order.

    Every mapping of the labels is in the order of the papers' ids. A paper's topics do not depend
    on other papers; its tags do, as a tag stands on two papers or more.
    """
    paper_by_id = {paper.id: paper for paper in sorted(papers, key=lambda paper: paper.id)}
    wordings = {paper.id: wording_of(paper) for paper in paper_by_id.values()}
    book = tag_book(vocabulary.tags)
    tag_by_id = {tag.id: tag for tag in vocabulary.tags}
    keyword_ids, own_tags = keyword_tags(
        {paper: paper_by_id[paper].keywords for paper in wordings}, book, tag_by_id
    )
    tag_by_id |= own_tags
    mentioned = {
        paper: mentions(wording, keyword_ids[paper], book) for paper, wording in wordings.items()
    }
    tags_by_paper = capped(ranked(mentioned), dict.fromkeys(wordings, MOST))
    tags_by_paper, phrase_tags = filled(tags_by_paper, wordings, tag_by_id)
    tag_by_id |= phrase_tags
    chooser = TopicChooser(vocabulary)
    topics_by_paper = {
        paper: chooser.topics_of(paper_by_id[paper], wordings[paper], mentioned[paper])
        for paper in wordings
    }
    used_tags = {tag for tags in tags_by_paper.values() for tag in tags}
    used_topics = {topic for topics in topics_by_paper.values() for topic in topics}
    return Labels(
        tags=tuple(
            sorted(
                (tag_by_id[tag] for tag in used_tags),
                key=lambda tag: (tag.name.casefold(), tag.id),
            )
        ),
        topics=tuple(topic for topic in vocabulary.topics if topic.id in used_topics),
        tags_by_paper={paper: tuple(tags) for paper, tags in tags_by_paper.items()},
        topics_by_paper=topics_by_paper,
        related_by_paper=related(wordings, tags_by_paper, tag_by_id),
    )
