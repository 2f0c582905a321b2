@major @req:TRN-004 @database:scenario
Feature: Every department has its champion, every site and shift a floor coach who was trained

  Background:
    Given everybody works at "Main building" in the "Day shift", but
      | the storekeeper           | Main building   | Night shift |
      | the facilities technician | Riverside annex | Day shift   |

  Scenario: A department is without a champion until one of its own people is named
    Given every department but "Central stores" has its champion
    When the personnel manager names the technician "Change champion" until "in 1 year"
    Then the departments without a champion are
      | Central stores |
    When the personnel manager names the storekeeper "Change champion" until "in 1 year"
    Then every department has its champion
    When the system lets 53 weeks pass
    Then the departments without a champion are
      | Central stores |

  Scenario: A floor coach is named and trained, or is none
    Given every site and shift but "Main building" in the "Night shift" has its floor coach
    And the storekeeper takes part in the course "Training of floor coaches" of "yesterday"
    When the personnel manager names the storekeeper "Floor coach" until "in 1 year"
    Then the sites and shifts without a trained floor coach are
      | Main building | Night shift |
    When the personnel manager passes the storekeeper in the course "Training of floor coaches"
    Then every site and shift has a trained floor coach

  Scenario: A floor coach who leaves the shift leaves it without one
    Given every site and shift but "Main building" in the "Night shift" has its floor coach
    And the "Employee" "Felix Facilities"
    When the personnel manager opens "Felix Facilities"
    And the personnel manager sets "Work Location" to "Main building"
    And the personnel manager saves
    Then the sites and shifts without a trained floor coach are
      | Main building | Night shift |
