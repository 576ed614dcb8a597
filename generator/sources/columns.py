"""What the columns of a table are called, and what they hold."""

from typing import Final

_NAMES: Final = {
    "title": "title, article title, document title, paper title, paper, item title",
    "short title": "short title",
    "authors": "author full names, authors, author, author names, creators, creator, author s",
    "editors": "editors, editor, series editor",
    "date": (
        "date, publication date, date published, published, published date, issued, issue date,"
        " online date, cover date"
    ),
    "year": "year, publication year, pub year, published year, year of publication",
    "month": "month",
    "day": "day",
    "venue": (
        "publication title, source title, proceedings title, book title, booktitle, journal,"
        " journal title, journal name, journal book, venue, conference, conference name, conference"
        " title, container title, publication, publication name, published in, series, abbreviated"
        " source title, journal abbreviation"
    ),
    "doi": "doi, doi link, doi url, digital object identifier",
    "arxiv": "arxiv, arxiv id, arxiv url, arxiv link, arxiv number, eprint",
    "maybe an identifier": "extra",
    "url": "url, urls, link, links, web address, article url, paper url, paper link",
    "pdf": "pdf, pdf url, pdf link, pdf links",
    "code": "code, code url, code link, github, github url, repository, repo",
    "project": "project, project page, project url, website, homepage",
    "data": "dataset, data, dataset url, data url",
    "demo": "demo, demo url",
    "video": "video, video url",
    "volume": "volume, vol",
    "issue": "issue, number, no, issue number",
    "pages": "pages, page, page range, page numbers",
    "first page": "page start, start page, first page, beginning page, page from",
    "last page": "page end, end page, last page, ending page, page to",
    "article number": "art no, article number, article no",
    "publisher": "publisher, institution, school, university",
    "number": "isbn, isbns, issn, eissn, e issn, issn isbn",
    "language": "language, language of original document, lang",
    "abstract": "abstract, abstract note, summary, description",
    "keywords": (
        "author keywords, keywords, keyword, tags, tag, manual tags, automatic tags, subjects"
    ),
    "categories": "categories, arxiv categories, primary category, category",
    "note": "notes, note, comment, comments",
    "kind": "item type, document type, publication type, entry type, type, paper type",
    "key": "citation key, bibtex key, bib key, cite key, key, eid, id, pmid",
}
"""What a column holds -> its names; those first named count first."""

MAPPING: Final = {
    name.strip(): meaning for meaning, names in _NAMES.items() for name in names.split(",")
}
"""Name of a column -> what it holds; of columns that hold the same, the first one counts."""

_OTHERS: Final = """
    abbreviation, access date, accession number, affiliations, archive, archive location,
    article citation count, artwork size, attorney agent, author affiliations, author s id,
    authors with affiliations, bill number, book author, call number, cast member, chemicals cas,
    citation, citations, cited by, cites, code number, coden, commenter, committee, composer,
    conference code, conference date, conference location, contributor, copyright year,
    correspondence address, cosponsor, counsel, country, court, create date, date added, date added
    to xplore, date modified, director, document identifier, document number, edition, file
    attachments, filing date, first author, format, funding details, funding information, funding
    texts, genre, guest, history, ieee terms, index keywords, interviewer, issuing authority, legal
    status, legislative body, library catalog, license, link attachments, manufacturers, medium,
    meeting date, meeting name, mesh terms, molecular sequence numbers, nihms id, num pages, number
    of volumes, open access, page count, patent citation count, place, pmcid, priority numbers,
    producer, programming language, publication stage, pubmed id, recipient, reference count,
    references, reporter, reviewed author, rights, running time, scale, scriptwriter, section,
    series number, series text, series title, session, source, sponsor, sponsors, system, text,
    tradenames, translator, version, words by
    """
IGNORED: Final = frozenset(" ".join(name.split()) for name in _OTHERS.split(","))
"""Columns that exports are known to have and that hold nothing of ours."""
