@database:scenario
Feature: Sentences about who was trained

  @req:TRN-004
  Scenario: A champion is named
    Given every department but "Central stores" has its champion
    Then the departments without a champion are
      | Central stores |
    When the personnel manager names the storekeeper "Change champion" until "in 1 year"
    Then every department has its champion

  @req:TRN-004
  Scenario: A floor coach is named and trained
    Given everybody works at "Main building" in the "Day shift", but
      | the storekeeper | Main building | Night shift |
    And every site and shift but "Main building" in the "Night shift" has its floor coach
    And the storekeeper takes part in the course "Training of floor coaches" of "yesterday"
    Then the sites and shifts without a trained floor coach are
      | Main building | Night shift |
    When the personnel manager names the storekeeper "Floor coach" until "in 1 year"
    And the personnel manager passes the storekeeper in the course "Training of floor coaches"
    Then every site and shift has a trained floor coach

  @req:TRN-005
  Scenario: Refreshers in time, and the most mistakes first
    Given the hospital started with Odoo "6 weeks ago"
    And everybody had their refresher "yesterday", but
      | the technician | 2 days ago |
      | the buyer      | never      |
    Then without a refresher one to two months after the start are
      | the buyer |

  @req:TRN-005
  Scenario: The most mistakes first
    Given the hospital started with Odoo "today"
    And the technician's requirement for 3 "Pump battery pack" estimated above the procurement limit
    And its approval has been requested
    When the biomedical lead rejects the requirement saying "The second offer is missing"
    And the system lets 6 weeks pass
    Given everybody had their refresher "yesterday", but
      | the technician | 2 days ago |
    Then everybody has had a refresher one to two months after the start
    And the roles with the most mistakes had their refresher first
    Given everybody had their refresher "3 days ago", but
      | the technician | never |
    Then the roles that had their refresher too late for their mistakes are
      | technician |
