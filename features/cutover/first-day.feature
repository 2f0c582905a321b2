@critical @database:feature
Feature: On the first day those who were approved are there, and nobody else

  @req:CUT-004 @req:ACC-001
  Scenario: The list of logins is the approved one
    When the access administrator opens the menu "Settings > Users & Companies > Users"
    Then the logins are those that were approved, and nobody else's
    And everybody holds the rights approved for them and no others

  @req:CUT-004
  Scenario: No login is left with the password that everybody knows
    When the access administrator opens the menu "Settings > Users & Companies > Users"
    Then no login has its own name as the password

  @req:CUT-004
  Scenario Outline: The <role> opens no login
    Then the <role> cannot enter "logins"

    Examples:
      | role               |
      | personnel officer  |
      | finance controller |
      | storekeeper        |
