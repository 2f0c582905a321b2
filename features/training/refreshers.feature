@minor @req:TRN-005 @database:scenario
Feature: One to two months after the start everybody has had a refresher, those first who make the most mistakes

  Scenario: Whoever had none is named, and so is whoever had it too early
    Given the hospital started with Odoo "6 weeks ago"
    And everybody had their refresher "yesterday", but
      | the storekeeper | never       |
      | the buyer       | 3 weeks ago |
    And the storekeeper takes part in the course "Refresher" of "today"
    Then without a refresher one to two months after the start are
      | the storekeeper |
      | the buyer       |
    When the personnel manager passes the storekeeper in the course "Refresher"
    Then without a refresher one to two months after the start are
      | the buyer |

  Scenario: Whoever comes after two months stays named
    Given the hospital started with Odoo "6 weeks ago"
    And everybody had their refresher "yesterday", but
      | the storekeeper | never |
      | the buyer       | never |
    And the buyer takes part in the course "Refresher" of "today"
    When the personnel manager passes the buyer in the course "Refresher"
    And the system lets 4 weeks pass
    Given the storekeeper takes part in the course "Refresher" of "today"
    When the personnel manager passes the storekeeper in the course "Refresher"
    Then without a refresher one to two months after the start are
      | the storekeeper |

  Rule: The most mistakes first

    Background:
      Given the hospital started with Odoo "today"
      And the technician's requirement for 3 "Pump battery pack" estimated above the procurement limit
      And its approval has been requested
      When the biomedical lead rejects the requirement saying "The second offer is missing"
      And the system lets 6 weeks pass

    Scenario: The technicians, who were told no, come first
      Given everybody had their refresher "yesterday", but
        | the technician | 2 days ago |
      Then everybody has had a refresher one to two months after the start
      And the roles with the most mistakes had their refresher first

    Scenario: The technicians come after others
      Given everybody had their refresher "2 days ago", but
        | the technician | yesterday |
      Then everybody has had a refresher one to two months after the start
      And the roles that had their refresher too late for their mistakes are
        | technician |
