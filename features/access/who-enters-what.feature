@critical @database:feature
Feature: Who enters what

  Each job opens the doors that it needs, and no others.

  @req:ACC-001
  Scenario Outline: The <role> enters <act>
    Then the <role> can enter "<act>"

    Examples:
      | role                        | act          |
      | second procurement approver | suppliers    |
      | buyer                       | quotations   |
      | payments officer            | payments     |
      | storekeeper                 | stock counts |
      | personnel officer           | employees    |
      | access administrator        | logins       |
      | biomedical lead             | devices      |
      | sales representative        | contracts    |

  @req:ACC-001
  Scenario Outline: The <role> does not enter <act>
    Then the <role> cannot enter "<act>"

    Examples:
      | role                        | act          |
      | buyer                       | suppliers    |
      | accounts payable clerk      | suppliers    |
      | storekeeper                 | quotations   |
      | ward nurse                  | quotations   |
      | buyer                       | payments     |
      | second procurement approver | payments     |
      | buyer                       | stock counts |
      | auditor                     | stock counts |
      | access administrator        | employees    |
      | service supervisor          | employees    |
      | personnel officer           | logins       |
      | personnel manager           | logins       |
      | technician                  | devices      |
      | ward nurse                  | devices      |
      | payments officer            | contracts    |

  @req:ACC-002
  Scenario Outline: Nobody enters both <one> and <other>
    Then nobody can enter both "<one>" and "<other>"

    Examples:
      | one        | other        |
      | suppliers  | payments     |
      | quotations | stock counts |
      | employees  | logins       |
      | contracts  | payments     |

  @major @req:ACC-003
  Scenario Outline: The <role> does not make their own rights larger
    Then the <role> cannot give themselves more rights

    Examples:
      | role                        |
      | ward nurse                  |
      | buyer                       |
      | second procurement approver |
      | finance controller          |
      | personnel manager           |
