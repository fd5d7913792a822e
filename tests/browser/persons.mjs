// One person for each verdict: what is answered, and what must come out.

function years(first, general, professional) {
    const facts = {};
    for (let year = first; year <= 2025; year++) {
        facts[`${year}_general`] = general;
        facts[`${year}_professional`] = professional;
    }
    return facts;
}

const city = { organizer: 'city' };
const insured = { insured_locally: true };

export const persons = [
    {
        verdict: 'eligible',
        choices: { level: 'intermediate', ...city },
        hours: years(2022, '18', '72'),
        answers: insured,
    },
    {
        verdict: 'not_eligible',
        choices: { level: 'intermediate', ...city },
        hours: { ...years(2022, '18', '72'), '2025_general': '3.34', '2025_professional': '20' },
        answers: insured,
    },
    {
        verdict: 'needs_info',
        choices: { level: 'associate_senior', ...city },
        hours: years(2022, '18', '72'),
        answers: insured,
    },
    {
        verdict: 'needs_ruling',
        choices: { level: 'associate_senior', ...city },
        hours: { '2021_general': '0', '2021_professional': '0', ...years(2022, '18', '72') },
        answers: insured,
    },
    { verdict: 'refer', choices: { level: 'senior', organizer: 'province' }, hours: {}, answers: {} },
];
