// The figures of Jiaxing's 2025 notice, written down a second time on purpose: the product reads
// them from its rule file, this witness has them in its source, and the two have to agree.
// All class hours are whole hundredths.

export const YEARS = [2021, 2022, 2023, 2024, 2025];
export const LAST_YEAR = 2025;
export const LAST_DAY = '2025-12-31';
export const UNUSUAL_HOURS = 40000; // of one year

export const FIGURES = {
    annual: { total: 9000, general: 1800, professional: 6000 },
    fourYears: {
        years: [2022, 2023, 2024, 2025],
        minima: { total: 36000, general: 7200, professional: 24000 },
    },
    fiveYears: {
        years: [2021, 2022, 2023, 2024, 2025],
        minima: { total: 45000, general: 9000, professional: 30000 },
    },
};

export const LEVELS = ['intermediate', 'associate_senior', 'senior', 'junior'];
export const ORGANIZERS = ['city', 'province', 'other'];
export const DOCUMENTS = ['full_time_locally', 'employment_contract', 'wage_records', 'tax_records'];
export const INSURANCE = ['insured_locally', ...DOCUMENTS];

/** Every fact column, in roster order. */
export const FACTS = [
    'level',
    'organizer',
    'route',
    ...YEARS.flatMap((year) =>
        ['general', 'professional', 'other', 'total', 'completed'].map((part) => `${year}_${part}`),
    ),
    ...INSURANCE,
];
